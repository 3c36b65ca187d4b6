"""The forms of our cells in the host's stylesheet, and the numbers they have there."""

from mentortools.adapters.grafting.style_pool import StylePool
from mentortools.adapters.sheet_parts.form import Form, form_text


class OurForms:
    """Forms put into the host's stylesheet as they are asked for.

    Every one applies all that it says and rests on the host's first, which may look like anything.
    """

    def __init__(self, pool: StylePool) -> None:
        self._pool = pool
        self._numbers: dict[Form, int] = {}
        pool.pad()

    def number(self, form: Form) -> int:
        """The number of a form, which is put in where it is missing."""
        if form not in self._numbers:
            self._numbers[form] = self._put(form)
        return self._numbers[form]

    def _put(self, form: Form) -> int:
        pool, text = self._pool, form_text(form)
        whole = text.whole(
            border=pool.place("borders", text.border),
            fill=pool.place("fills", text.fill),
            font=pool.place("fonts", text.font),
            number=pool.number_format(text.number) if text.number else 0,
        )
        return pool.place("cellXfs", whole)
