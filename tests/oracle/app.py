# SPDX-License-Identifier: BSL-1.0
"""The documented deploy endpoints as a FastAPI application.

The models state the rulebook a second time, in pydantic's own words and without a look at the C++ schemas: whatever this
application answers is, to the byte, what the API's own stack answers.
"""

from __future__ import annotations

import re
from typing import Annotated, Literal

from fastapi import FastAPI
from pydantic import AfterValidator, BaseModel, Field, model_validator

PORT = re.compile(r"[1-9][0-9]{0,4}", re.ASCII)


def _lowercase(image: str) -> str:
    if any("A" <= letter <= "Z" for letter in image):
        raise ValueError("Image must be lowercase")
    return image


def _port(port: str) -> str:
    if not PORT.fullmatch(port) or int(port) > 65535:
        raise ValueError("Port must be between 1 and 65535")
    return port


def _not_reserved(name: str) -> str:
    if name == "SSH_PUBKEY":
        raise ValueError("SSH_PUBKEY is reserved for the SSH key")
    return name


NotEmpty = Annotated[str, Field(min_length=1)]
InstanceName = Annotated[
    str, Field(min_length=1, max_length=25, pattern=r"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$")
]
Image = Annotated[str, Field(min_length=1, max_length=255), AfterValidator(_lowercase)]
Port = Annotated[str, AfterValidator(_port)]
VariableName = Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9_]*$"), AfterValidator(_not_reserved)]


class ExposedPort(BaseModel):
    port: Port
    protocol: Literal["tcp", "udp", "http"] = "tcp"

    @model_validator(mode="after")
    def _only_port_80_speaks_http(self) -> ExposedPort:
        if self.protocol == "http" and self.port != "80":
            raise ValueError("Only port 80 supports the http protocol")
        return self


class EnvironmentVariable(BaseModel):
    name: VariableName
    value: str


class RegistryCredentials(BaseModel):
    host: Literal["docker.io", "ghcr.io"]
    username: str
    password: str


class ContainerSettings(BaseModel):
    image: Image
    expose: Annotated[list[ExposedPort], Field(min_length=1, max_length=10)]
    environment: Annotated[list[EnvironmentVariable], Field(max_length=64)] | None = None
    startup_command: Annotated[str, Field(max_length=2048)] | None = None
    credentials: RegistryCredentials | None = None


class Constraints(BaseModel):
    location: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] | None = None


class ContainerRequest(BaseModel):
    plan_id: NotEmpty
    name: InstanceName
    container_settings: ContainerSettings
    constraints: Constraints | None = None
    ssh_key: str | None = None


class MachineRequest(BaseModel):
    plan_id: NotEmpty
    name: InstanceName
    ssh_key: NotEmpty
    os_image: NotEmpty


app = FastAPI(openapi_url=None)


@app.post("/gpu/instances/")
async def deploy_container(request: ContainerRequest) -> dict[str, str]:
    return {"instance_id": request.plan_id}


@app.post("/gpu/instances/vms")
@app.post("/gpu/instances/baremetal")
async def deploy_machine(request: MachineRequest) -> dict[str, str]:
    return {"instance_id": request.plan_id}
