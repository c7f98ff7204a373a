"""Metrics: shares of orders, parcels or units, judged against the target that held on a day in a store."""
