"""The only modules that touch disk, Excel, pandas, processes or stores."""
