"""The contract, as strict as the service is.

What the service refuses beyond the published schema, such as a prompt that nobody could see, is
written here as patterns; so a generator knows what must be refused, and a checker what must
never be answered. A link leads from each creation to its query.
"""

import json
import unicodedata
from typing import Any

import schemathesis.openapi
from hypothesis import strategies

from service import contract

ID = r"^task-unified-[0-9]{19}-[A-Za-z]{8}-happyhorse-1\.1-text-to-video$"
LINK = r"^http://testserver/v1/files/[A-Za-z0-9_.-]+\.mp4$"
LABEL = "[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?"
PORT = "([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])"
REST = r"([A-Za-z0-9._~:/?#@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*"
CALLBACK = rf"^https://({LABEL}\.){{1,3}}(com|org|net)(:{PORT})?/{REST}$"


def is_visible(text: str) -> bool:
    """Tell whether a text has a character that is neither blank nor a control."""
    return any(unicodedata.category(character)[0] not in "ZC" for character in text)


# As a pattern, it would take hundreds of ranges, which a generator chews on for minutes.
schemathesis.openapi.format("visible", strategies.text(min_size=1, max_size=60).filter(is_visible))


def strict() -> dict[str, Any]:
    """Return the contract with all that it leaves unsaid."""
    document = json.loads(contract.text())
    schemas = document["components"]["schemas"]
    _restrict_request(schemas["VideoGenerationRequest"])
    _restrict_created(schemas)
    _restrict_detail(schemas["TaskDetailResponse"])
    _restrict_credits(schemas["CreditsResponse"])
    _restrict_errors(schemas["ErrorResponse"])
    _restrict_paths(document["paths"])
    return document


def _restrict_request(schema: dict[str, Any]) -> None:
    schema["properties"]["prompt"] |= {"minLength": 1, "format": "visible"}
    schema["properties"]["callback_url"]["pattern"] = CALLBACK
    del schema["properties"]["callback_url"]["format"]


def _restrict_created(schemas: dict[str, Any]) -> None:
    schema = schemas["VideoGenerationResponse"]
    _complete(schema)
    schema["properties"] |= {
        "id": {"type": "string", "pattern": ID},
        "model": {"const": "happyhorse-1.1-text-to-video"},
        "progress": {"const": 0},
        "status": {"const": "pending"},
        "type": {"const": "video"},
    }
    _complete(schemas["VideoTaskInfo"])
    _complete(schemas["VideoUsage"])


def _restrict_detail(schema: dict[str, Any]) -> None:
    _complete(schema, besides={"error", "results"})
    _complete(schema["properties"]["error"])
    schema["properties"]["error"] |= {"type": "object"}
    schema["properties"] |= {
        "id": {"type": "string", "pattern": ID},
        "model": {"const": "happyhorse-1.1-text-to-video"},
        "object": {"const": "video.generation.task"},
        "type": {"const": "video"},
        "results": {
            "type": "array",
            "minItems": 1,
            "maxItems": 1,
            "items": {"type": "string", "pattern": LINK},
        },
    }
    schema["allOf"] = [
        _only_when("completed", "results", {"progress": {"const": 100}}),
        _only_when("failed", "error", {}),
    ]


def _only_when(status: str, field: str, properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "if": {"properties": {"status": {"const": status}}},
        "then": {"required": [field], "properties": properties},
        "else": {"properties": {field: False}},
    }


def _restrict_credits(schema: dict[str, Any]) -> None:
    data = schema["properties"]["data"]
    for part in (schema, data, *data["properties"].values()):
        _complete(part)


def _restrict_errors(schema: dict[str, Any]) -> None:
    _complete(schema)
    error = schema["properties"]["error"]
    _complete(error, besides={"param"})
    for name in ("code", "type", "param"):
        error["properties"][name]["pattern"] = "^[A-Za-z_-]+$"
    error["properties"]["message"] |= {"minLength": 1, "maxLength": 300}


def _restrict_paths(paths: dict[str, Any]) -> None:
    created = paths["/v1/videos/generations"]["post"]["responses"]["200"]
    created["links"] = {
        "task": {
            "operationId": "getTaskDetail",
            "parameters": {"task_id": "$response.body#/id"},
        }
    }
    parameters = paths["/v1/tasks/{task_id}"]["get"]["parameters"]
    parameters[0]["schema"]["pattern"] = ID


def _complete(schema: dict[str, Any], besides: frozenset[str] | set[str] = frozenset()) -> None:
    """Require every property, and allow no other."""
    schema["required"] = sorted(set(schema["properties"]) - besides)
    schema["additionalProperties"] = False
