"""One cell's value into what its column holds: dates, hours, TRNs and the rest. Pure functions, one a kind of cell."""
