"""Sends again, with other people's tools, what Firstday was seen to send.

    python replay.py HOW RECORDED ENDPOINT

HOW is "threaded" (boto3, ten at a time, as many as its connections by default), "sequential" (boto3, one after the
other) or "cli" (the AWS CLI, a process for each). RECORDED is a JSON list of requests, each {"head": …, "body": …}.
What was answered with an error counts as sent: the last line is {"sent": …, "failed": …}, the latter with the names of
the operations.
"""

import json
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import parse_qsl

import boto3
from botocore import xform_name
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

WORKERS = 10
# The names under which requests are signed, where the service is called otherwise here.
SIGNED_AS = {"access-analyzer": "accessanalyzer"}


def signed_service(head):
    scope = re.search(r"Credential=[^/]+/\d+/[^/]+/([^/]+)/aws4_request", head)
    return scope and SIGNED_AS.get(scope[1], scope[1])


def nested(pairs, shape):
    """The parameters of a form, as `Names.member.1=…`, by the model of what is sent."""
    tree = {}
    for name, value in pairs:
        at = tree
        *above, last = [part for part in name.split(".") if part != "member"]
        for part in above:
            at = at.setdefault(part, {})
        at[last] = value
    return shaped(tree, shape)


def shaped(value, shape):
    if shape.type_name == "structure":
        return {name: shaped(value[name], member) for name, member in shape.members.items() if name in value}
    if shape.type_name == "list":
        return [shaped(value[number], shape.member) for number in sorted(value, key=int)]
    if shape.type_name in ("integer", "long"):
        return int(value)
    return value == "true" if shape.type_name == "boolean" else value


def call(request, clients):
    """The client, operation and parameters of a request, or None where boto3 doesn't know it."""
    head, body = request["head"], request["body"]
    service = signed_service(head)
    if service is None:
        return None
    try:
        client = clients(service)
    except BotoCoreError:
        return None
    model = client.meta.service_model
    target = re.search(r"(?im)^x-amz-target: *\S*\.(\w+)", head)
    form = dict(parse_qsl(body, keep_blank_values=True)) if "Action=" in body else {}
    name = (target and target[1]) or form.get("Action") or by_address(model, head)
    if name not in model.operation_names:
        return None
    operation = model.operation_model(name)
    if form:
        pairs = [(key, value) for key, value in form.items() if key not in ("Action", "Version")]
        return service, name, nested(pairs, operation.input_shape) if operation.input_shape else {}
    return service, name, json.loads(body) if body else {}


def by_address(model, head):
    method, path = head.split(" ", 2)[:2]
    for name in model.operation_names:
        http = model.operation_model(name).http
        if http["method"] == method and http["requestUri"].split("?")[0] == path.split("?")[0]:
            return name
    return None


def main(how, recorded, endpoint):
    session = boto3.Session(profile_name="owner")
    made = {}

    def client(service):
        if service not in made:
            config = Config(retries={"max_attempts": 1}, max_pool_connections=WORKERS)
            made[service] = session.client(service, endpoint_url=endpoint, config=config)
        return made[service]

    calls = [known for request in json.loads(Path(recorded).read_text()) if (known := call(request, client))]

    def send(known):
        service, name, params = known
        try:
            getattr(client(service), xform_name(name))(**params)
        except (ClientError, BotoCoreError):
            return name
        return None

    def run(known):
        service, name, params = known
        command = [Path(sys.executable).with_name("aws"), service, xform_name(name, "-"), "--profile", "owner"]
        command += ["--endpoint-url", endpoint, "--no-paginate", "--cli-input-json", json.dumps(params)]
        return None if subprocess.run(command, capture_output=True, check=False).returncode == 0 else name

    if how == "threaded":
        with ThreadPoolExecutor(WORKERS) as pool:
            ended = list(pool.map(send, calls))
    else:
        ended = list(map(run if how == "cli" else send, calls))
    print(json.dumps({"sent": len(calls), "failed": [name for name in ended if name]}))


main(*sys.argv[1:])
