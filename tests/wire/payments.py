"""Holds the payments service of the fake, and the requests of the doctor, against botocore's model of it.

Called by tests/it/account/payments.rs with the fake's address; the doctor's requests come as JSON on standard input.
"""

import json
import re
import sys
import urllib.request

import botocore.session
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials
from botocore.validate import ParamValidator

url, key, secret = sys.argv[1:4]
model = botocore.session.get_session().get_service_model("payments")
wrong = []


def conforms(shape, value, place):
    """Every member known, every required one there, every word one of the model's."""
    if shape.type_name == "structure":
        if not isinstance(value, dict):
            wrong.append(f"{place}: not an object")
            return
        for name in shape.required_members:
            if name not in value:
                wrong.append(f"{place}: `{name}` is missing")
        for name, inner in value.items():
            if name not in shape.members:
                wrong.append(f"{place}: `{name}` is not in the model")
            else:
                conforms(shape.members[name], inner, f"{place}.{name}")
    elif shape.type_name == "list":
        for index, inner in enumerate(value):
            conforms(shape.member, inner, f"{place}[{index}]")
    elif shape.type_name == "string":
        pattern = shape.metadata.get("pattern")
        if not isinstance(value, str):
            wrong.append(f"{place}: not a string")
        elif shape.enum and value not in shape.enum:
            wrong.append(f"{place}: `{value}` is not one of {shape.enum}")
        elif pattern and not re.fullmatch(pattern, value):
            wrong.append(f"{place}: `{value}` does not match {pattern}")
    elif shape.type_name in ("integer", "long") and not isinstance(value, int):
        wrong.append(f"{place}: not a whole number")


def answer(operation, body):
    headers = {
        "content-type": "application/x-amz-json-1.0",
        "x-amz-target": f"{model.metadata['targetPrefix']}.{operation}",
    }
    request = AWSRequest("POST", url + "/", headers, json.dumps(body))
    SigV4Auth(Credentials(key, secret), "payments", "us-east-1").add_auth(request)
    raw = urllib.request.Request(url + "/", request.body, dict(request.headers), method="POST")
    with urllib.request.urlopen(raw, timeout=10) as reply:
        return json.load(reply)


requests = json.load(sys.stdin)
asked = {request["operation"] for request in requests}
for operation in ("ListPaymentInstruments", "GetPaymentInstrument", "GetAccountBalance", "ListFinancialRecords"):
    if operation not in asked:
        wrong.append(f"the doctor did not call {operation}")
for request in requests:
    operation = model.operation_model(request["operation"])
    report = ParamValidator().validate(request["body"], operation.input_shape)
    if report.has_errors():
        wrong.append(f"{operation.name}: {report.generate_report()}")
    conforms(operation.output_shape, answer(operation.name, request["body"]), operation.name)
print("\n".join(wrong))
sys.exit(1 if wrong else 0)
