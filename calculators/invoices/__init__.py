"""Do the invoices cover the sales? What was sold and what papers show, compared for each ASIN."""
