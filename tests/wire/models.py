"""Holds the requests of the doctor, and the fake's answers to them, against botocore's models of the services that
speak JSON.

Called by tests/it/account/wire.rs with the fake's address; the doctor's requests come as JSON on standard input.
"""

import json
import re
import sys
import urllib.error
import urllib.request

import botocore.session
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials
from botocore.validate import ParamValidator

url, key, secret = sys.argv[1:4]
session = botocore.session.get_session()
# What IAM's prefix names, where botocore has another name.
NAMES = {"sso": "sso-admin"}
# Errors of the protocol, which no model lists.
COMMON = {"AccessDeniedException", "ThrottlingException", "ValidationException", "SubscriptionRequiredException"}
wrong = []


def conforms(shape, value, place):
    """Every member known, every required one there, every word one of the model's."""
    if shape.type_name == "structure":
        if not isinstance(value, dict):
            wrong.append(f"{place}: not an object")
            return
        members = {inner.serialization.get("name", name): inner for name, inner in shape.members.items()}
        for name in shape.required_members:
            if shape.members[name].serialization.get("name", name) not in value:
                wrong.append(f"{place}: `{name}` is missing")
        for name, inner in value.items():
            if name not in members:
                wrong.append(f"{place}: `{name}` is not in the model")
            elif inner is not None:
                conforms(members[name], inner, f"{place}.{name}")
    elif shape.type_name == "list":
        for index, inner in enumerate(value):
            conforms(shape.member, inner, f"{place}[{index}]")
    elif shape.type_name == "string":
        pattern = shape.metadata.get("pattern")
        if not isinstance(value, str):
            wrong.append(f"{place}: not a string")
        elif shape.enum and value not in shape.enum:
            wrong.append(f"{place}: `{value}` is not one of {shape.enum}")
        # The models write for Java; Python knows no classes of Unicode.
        elif pattern and r"\p" not in pattern and not re.search(f"^(?:{pattern})$", value):
            wrong.append(f"{place}: `{value}` does not match {pattern}")
    elif shape.type_name in ("integer", "long") and not isinstance(value, int):
        wrong.append(f"{place}: not a whole number")
    elif shape.type_name == "boolean" and not isinstance(value, bool):
        wrong.append(f"{place}: not true or false")
    elif shape.type_name in ("float", "double", "timestamp") and not isinstance(value, (int, float, str)):
        wrong.append(f"{place}: not a number")
    elif shape.type_name == "map":
        for name, inner in value.items():
            conforms(shape.value, inner, f"{place}.{name}")


def answer(service, operation, request):
    """The fake's answer to the same request, signed anew: status and body."""
    model = operation.service_model
    headers = {"content-type": "application/json"}
    if model.metadata["protocol"] == "json":
        headers = {
            "content-type": f"application/x-amz-json-{model.metadata['jsonVersion']}",
            "x-amz-target": f"{model.metadata['targetPrefix']}.{operation.name}",
        }
    signed = AWSRequest(request["method"], url + request["path"], headers, json.dumps(request["body"]))
    SigV4Auth(Credentials(key, secret), service, request["region"]).add_auth(signed)
    raw = urllib.request.Request(signed.url, signed.body, dict(signed.headers), method=request["method"])
    try:
        with urllib.request.urlopen(raw, timeout=10) as reply:
            return json.load(reply)
    except urllib.error.HTTPError as refused:
        code = json.load(refused).get("__type") or refused.headers.get("x-amzn-errortype", "")
        code = code.rsplit("#")[-1].split(":")[0]
        if code not in COMMON | {shape.name for shape in operation.error_shapes}:
            wrong.append(f"{operation.name}: `{code}` is not an error of the model")
        return None


def check(request):
    prefix, name = request["call"].split(":")
    model = session.get_service_model(NAMES.get(prefix, prefix))
    operation = model.operation_model(name)
    http = operation.http
    if (request["method"], request["path"]) != (http["method"], http["requestUri"]):
        wrong.append(f"{name}: sent {request['method']} {request['path']}, not {http['method']} {http['requestUri']}")
    if operation.input_shape:
        report = ParamValidator().validate(named(operation.input_shape, request["body"]), operation.input_shape)
        if report.has_errors():
            wrong.append(f"{name}: {report.generate_report()}")
    elif request["body"]:
        wrong.append(f"{name}: takes nothing, was sent {request['body']}")
    body = answer(model.signing_name, operation, request)
    if body is not None:
        conforms(operation.output_shape, body, name)


def named(shape, body):
    """A body with the names of the model in place of those on the wire. What the model does not know stays, and is told."""
    names = {inner.serialization.get("name", name): name for name, inner in shape.members.items()}
    unknown = [name for name in body if name not in names]
    if unknown:
        wrong.append(f"{shape.name}: {unknown} not in the model")
    return {names[name]: value for name, value in body.items() if name in names}


for request in json.load(sys.stdin):
    check(request)
print("\n".join(wrong))
sys.exit(1 if wrong else 0)
