"""From counting rows to claims: allowance, history, sharing, amounts."""
