"""What a person has filled in, before it is checked."""

from dataclasses import dataclass

from studio.domain.request import AspectRatio, GenerationRequest, Quality, parse_seeds
from studio.errors import InvalidRequestError, Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The form's values as they stand."""

    prompt: str
    quality: Quality
    aspect_ratio: AspectRatio
    duration: int
    """Whole seconds."""
    seeds: str | None
    """The seeds as typed; None leaves them to chance."""
    random_takes: int
    """Takes to order when the seeds are left to chance."""
    callback_url: str

    @property
    def takes(self) -> int:
        """How many takes it asks for; 0 while its seeds cannot be read."""
        if self.seeds is None:
            return self.random_takes
        try:
            return len(parse_seeds(self.seeds))
        except InvalidRequestError:
            return 0

    @property
    def content(self) -> str:
        """Everything that tells one draft from another, as one string."""
        return repr(self)

    def requests(self) -> tuple[GenerationRequest, ...]:
        """Return one request for each take.

        Raises:
            InvalidRequestError: Fields break rules; names all of them at once.
        """
        problems: list[Problem] = []
        seeds = self._seeds(problems)
        requests: list[GenerationRequest] = []
        try:
            requests = [self._request(seed) for seed in seeds or (None,)]
        except InvalidRequestError as error:
            problems.extend(error.problems)
        if problems:
            raise InvalidRequestError(tuple(problems))
        return tuple(requests)

    def _seeds(self, problems: list[Problem]) -> tuple[int | None, ...]:
        if self.seeds is None:
            return (None,) * self.random_takes
        try:
            seeds = parse_seeds(self.seeds)
        except InvalidRequestError as error:
            problems.extend(error.problems)
            return ()
        if not seeds:
            problems.append(Problem(field="seeds", message="Type at least one seed."))
        return seeds

    def _request(self, seed: int | None) -> GenerationRequest:
        return GenerationRequest(
            prompt=self.prompt,
            quality=self.quality,
            aspect_ratio=self.aspect_ratio,
            duration=self.duration,
            seed=seed,
            callback_url=self.callback_url.strip() or None,
        )
