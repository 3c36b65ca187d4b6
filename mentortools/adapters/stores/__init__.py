"""Folders elsewhere than on this computer: in a zip file, a bucket, a share. Files are fetched and brought back."""

from mentortools.adapters.stores.address import is_address, is_zip
from mentortools.adapters.stores.returned import fetched
from mentortools.adapters.stores.store import Store, StoreError
from mentortools.adapters.stores.written import brought_back

__all__ = ["Store", "StoreError", "brought_back", "fetched", "is_address", "is_zip"]
