"""Why a callback was not delivered.

```
CallbackError
├─ CallbackRefusedError    the address may not be called
├─ CallbackFailedError     it was called, and something broke
├─ CallbackLateError       it did not answer in time
└─ CallbackStoppedError    this process is ending; the attempt does not count
```
None of these carries the address: its query may hold a secret of the client's.
"""


class CallbackError(Exception):
    """A callback was not delivered."""


class CallbackRefusedError(CallbackError):
    """The address is not a public HTTPS address."""


class CallbackFailedError(CallbackError):
    """The connection could not be made, or broke; the argument names the fault."""


class CallbackLateError(CallbackError):
    """There was no answer within the deadline."""


class CallbackStoppedError(CallbackError):
    """The attempt was cut short because the service stops."""
