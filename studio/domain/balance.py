"""What is left to spend at a service."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """Credits that a service still grants; None where it sets or tells no bound."""

    of_key: Decimal | None
    """What the key may still take."""
    of_account: Decimal | None
    """What the account still has, whichever key spends it."""

    @property
    def left(self) -> Decimal | None:
        """Return what can be spent: the lower of the two bounds, None without any."""
        bounds = [bound for bound in (self.of_key, self.of_account) if bound is not None]
        return min(bounds, default=None)
