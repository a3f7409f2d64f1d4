// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <array>
#include <cstddef>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

/// Requests as people send them, on which nothing is surely wrong. They are made from two tables, written by hand from what is common: workloads, each
/// of an image, the ports that it needs, a command and variables that fit it; and public keys, which were made with ssh-keygen for this purpose. Each
/// workload comes in several requests: with other names, places, keys, more ports and credentials for its registry.
namespace corpus
{
struct workload
{
    std::string_view image, ports, command, variables;
};

// clang-format off
inline constexpr workload workloads[] = {
    {"vllm/vllm-openai:v0.6.3", "8000",
        "vllm serve meta-llama/Llama-3.1-8B-Instruct --host 0.0.0.0 --port 8000",
        "HF_HOME=/models VLLM_LOGGING_LEVEL=INFO"},
    {"vllm/vllm-openai:v0.6.3", "8000",
        "python3 -m vllm.entrypoints.openai.api_server --model mistralai/Mistral-7B-Instruct-v0.3 --max-model-len 8192",
        "HF_HUB_ENABLE_HF_TRANSFER=1"},
    {"vllm/vllm-openai:v0.5.4", "8000 80/http",
        "sh -c \"vllm serve /models/qwen --tensor-parallel-size 2 --gpu-memory-utilization 0.95\"",
        "CUDA_VISIBLE_DEVICES=0,1"},
    {"ghcr.io/huggingface/text-generation-inference:2.3.1", "80/http",
        "text-generation-launcher --model-id tiiuae/falcon-7b --port 80 --hostname 0.0.0.0",
        "MAX_INPUT_LENGTH=4096 MAX_TOTAL_TOKENS=8192"},
    {"ghcr.io/huggingface/text-embeddings-inference:1.5", "8080",
        "text-embeddings-router --model-id BAAI/bge-large-en-v1.5 --port 8080",
        "RUST_LOG=info"},
    {"ghcr.io/ggerganov/llama.cpp:server-cuda", "8080",
        "/app/llama-server -m /models/llama-3.gguf --host 0.0.0.0 --port 8080 -ngl 99",
        "LLAMA_ARG_CTX_SIZE=8192"},
    {"ollama/ollama:0.3.14", "11434",
        "",
        "OLLAMA_HOST=0.0.0.0:11434 OLLAMA_KEEP_ALIVE=24h"},
    {"ollama/ollama:0.3.14", "22 11434",
        "ollama serve",
        "OLLAMA_HOST=0.0.0.0 OLLAMA_MODELS=/data/models"},
    {"lmsysorg/sglang:v0.3.4-cu121", "30000",
        "python3 -m sglang.launch_server --model-path meta-llama/Llama-3.1-70B --host 0.0.0.0 --port 30000 --tp 4",
        "NCCL_DEBUG=WARN"},
    {"nvcr.io/nvidia/tritonserver:24.09-py3", "8000 8001 8002",
        "tritonserver --model-repository=/models",
        "LD_PRELOAD=/usr/lib/x86_64-linux-gnu/libjemalloc.so.2"},
    {"nvcr.io/nvidia/pytorch:24.09-py3", "22 8888",
        "jupyter lab --ip=0.0.0.0 --port=8888 --allow-root --no-browser",
        "JUPYTER_ENABLE_LAB=yes"},
    {"nvcr.io/nvidia/nemo:24.07", "22",
        "python /opt/NeMo/examples/nlp/language_modeling/megatron_gpt_pretraining.py --config-path=/conf --config-name=gpt3",
        "HYDRA_FULL_ERROR=1"},
    {"pytorch/pytorch:2.4.1-cuda12.4-cudnn9-runtime", "22 6006",
        "bash -c \"tensorboard --logdir /runs --bind_all --port 6006 & python train.py --epochs 10\"",
        "OMP_NUM_THREADS=8"},
    {"pytorch/pytorch:2.4.1-cuda12.4-cudnn9-devel", "22",
        "torchrun --nproc_per_node=8 train.py --batch-size 32",
        "NCCL_P2P_DISABLE=0 WANDB_MODE=offline"},
    {"tensorflow/tensorflow:2.17.0-gpu-jupyter", "8888",
        "",
        "TF_CPP_MIN_LOG_LEVEL=2"},
    {"tensorflow/serving:2.16.1-gpu", "8500 8501",
        "/usr/bin/tf_serving_entrypoint.sh",
        "MODEL_NAME=resnet MODEL_BASE_PATH=/models"},
    {"jupyter/datascience-notebook:2023-10-20", "8888",
        "start-notebook.sh --NotebookApp.base_url=/lab",
        "NB_UID=1000 GRANT_SUDO=yes"},
    {"huggingface/transformers-pytorch-gpu:4.41.2", "22",
        "python3 run_clm.py --model_name_or_path gpt2 --dataset_name wikitext --do_train --output_dir /out",
        "TRANSFORMERS_OFFLINE=0"},
    {"nvidia/cuda:12.6.1-devel-ubuntu22.04", "22",
        "sleep infinity",
        "NVIDIA_VISIBLE_DEVICES=all"},
    {"nvidia/cuda:12.6.1-base-ubuntu24.04", "22 5000",
        "bash -c \"apt-get update && apt-get install -y openssh-server && service ssh start && sleep infinity\"",
        "DEBIAN_FRONTEND=noninteractive"},
    {"nvidia/cuda:11.8.0-cudnn8-runtime-ubuntu22.04", "22",
        "tail -f /dev/null",
        ""},
    {"ubuntu:24.04", "22",
        "/bin/sh -c \"while true; do nvidia-smi; sleep 60; done\"",
        ""},
    {"ubuntu:22.04", "22",
        "sleep infinity",
        "TZ=Europe/Berlin LANG=C.UTF-8"},
    {"debian:12-slim", "22 2222/udp",
        "sleep infinity",
        ""},
    {"alpine:3.20", "80/http",
        "httpd -f -p 80 -h /www",
        ""},
    {"python:3.12-slim", "8000",
        "uvicorn app.main:app --host 0.0.0.0 --port 8000 --workers 4",
        "PYTHONUNBUFFERED=1"},
    {"python:3.11-bookworm", "5000",
        "gunicorn -b 0.0.0.0:5000 -w 4 wsgi:app",
        "FLASK_ENV=production"},
    {"python:3.12-slim", "8080",
        "python3 -m http.server 8080",
        "PYTHONDONTWRITEBYTECODE=1"},
    {"python:3.12", "7860",
        "python app.py",
        "GRADIO_SERVER_NAME=0.0.0.0 GRADIO_SERVER_PORT=7860"},
    {"python:3.12", "8501",
        "streamlit run app.py --server.port 8501 --server.address 0.0.0.0",
        "STREAMLIT_BROWSER_GATHER_USAGE_STATS=false"},
    {"node:22-alpine", "3000",
        "node server.js",
        "NODE_ENV=production PORT=3000"},
    {"golang:1.23", "22 9090",
        "go run ./cmd/server -addr :9090",
        "GOFLAGS=-mod=mod"},
    {"rust:1.82-slim", "22",
        "cargo run --release --bin miner",
        "RUST_BACKTRACE=1"},
    {"nginx:1.27-alpine", "80/http 443",
        "nginx -g 'daemon off;'",
        ""},
    {"caddy:2.8.4", "80/http 443",
        "caddy run --config /etc/caddy/Caddyfile",
        ""},
    {"traefik:v3.1", "80/http 8080",
        "traefik --api.insecure=true --providers.docker",
        ""},
    {"redis:7.4-alpine", "6379",
        "redis-server --save 60 1 --loglevel warning",
        ""},
    {"postgres:16.4", "5432",
        "",
        "POSTGRES_USER=app POSTGRES_DB=app PGDATA=/var/lib/postgresql/data"},
    {"mongo:7.0.14", "27017",
        "mongod --bind_ip_all",
        "MONGO_INITDB_DATABASE=app"},
    {"qdrant/qdrant:v1.12.1", "6333 6334",
        "./qdrant",
        "QDRANT__LOG_LEVEL=INFO"},
    {"semitechnologies/weaviate:1.27.0", "8080 50051",
        "",
        "QUERY_DEFAULTS_LIMIT=25 PERSISTENCE_DATA_PATH=/var/lib/weaviate"},
    {"chromadb/chroma:0.5.15", "8000",
        "uvicorn chromadb.app:app --host 0.0.0.0 --port 8000",
        "IS_PERSISTENT=TRUE"},
    {"milvusdb/milvus:v2.4.13", "19530 9091",
        "milvus run standalone",
        "ETCD_USE_EMBED=true"},
    {"grafana/grafana:11.2.2", "3000",
        "",
        "GF_SERVER_ROOT_URL=https://grafana.example.org GF_AUTH_ANONYMOUS_ENABLED=true"},
    {"prom/prometheus:v2.54.1", "9090",
        "/bin/prometheus --config.file=/etc/prometheus/prometheus.yml --storage.tsdb.retention.time=15d",
        ""},
    {"codercom/code-server:4.93.1", "8080",
        "code-server --bind-addr 0.0.0.0:8080 --auth none /home/coder",
        "SHELL=/bin/bash"},
    {"linuxserver/blender:4.2.2", "3000 3001",
        "",
        "PUID=1000 PGID=1000 TZ=Etc/UTC"},
    {"linuxserver/openssh-server:9.7_p1-r4-ls171", "2222",
        "",
        "USER_NAME=ada SUDO_ACCESS=true"},
    {"ghcr.io/open-webui/open-webui:v0.3.32", "8080",
        "bash start.sh",
        "OLLAMA_BASE_URL=http://ollama:11434 WEBUI_AUTH=False"},
    {"ghcr.io/berriai/litellm:main-v1.48.0", "4000",
        "litellm --config /app/config.yaml --port 4000 --num_workers 8",
        "LITELLM_LOG=INFO"},
    {"ghcr.io/coqui-ai/tts:v0.22.0", "5002",
        "python3 TTS/server/server.py --model_name tts_models/en/vctk/vits --port 5002",
        ""},
    {"onerahmet/openai-whisper-asr-webservice:v1.6.0-gpu", "9000",
        "",
        "ASR_MODEL=large-v3 ASR_ENGINE=faster_whisper"},
    {"fedirz/faster-whisper-server:0.5.0-cuda", "8000",
        "uvicorn faster_whisper_server.main:create_app --factory --host 0.0.0.0",
        "WHISPER__MODEL=Systran/faster-distil-whisper-large-v3"},
    {"universonic/stable-diffusion-webui:1.10.1", "8080",
        "bash webui.sh --listen --port 8080 --xformers --api",
        "COMMANDLINE_ARGS=--medvram"},
    {"yanwk/comfyui-boot:cu124-slim-20241001", "8188",
        "python3 main.py --listen 0.0.0.0 --port 8188",
        "CLI_ARGS=--fast"},
    {"ghcr.io/invoke-ai/invokeai:v5.1.1-cuda", "9090",
        "invokeai-web",
        "INVOKEAI_ROOT=/invokeai INVOKEAI_HOST=0.0.0.0"},
    {"runpod/stable-diffusion:web-ui-12.0.0", "22 3000 8888",
        "/start.sh",
        "JUPYTER_PORT=8888"},
    {"rayproject/ray:2.37.0-py311-gpu", "6379 8265 10001",
        "bash -c \"ray start --head --dashboard-host=0.0.0.0 --block\"",
        ""},
    {"apache/spark:3.5.3", "7077 8080",
        "/opt/spark/bin/spark-class org.apache.spark.deploy.master.Master",
        "SPARK_NO_DAEMONIZE=true"},
    {"folding/fah-gpu:8.3", "22",
        "fah-client --user=anonymous --team=0 --gpu=true",
        ""},
    {"blenderkit/headless-blender:blender-4.2", "22",
        "blender -b /scene/scene.blend -E CYCLES -o /out/frame_ -s 1 -e 250 -a -- --cycles-device OPTIX",
        ""},
    {"minio/minio:release.2024-10-13", "9000 9001",
        "minio server /data --console-address :9001",
        "MINIO_BROWSER=on"},
    {"docker.io/fluencelabs/debian-ssh-root:11", "22 80/http 443",
        "",
        "MODEL_PATH=/models/llama"},
    {"docker.io/fluencelabs/ubuntu-ssh-root:24.04", "22",
        "",
        ""},
    {"localhost:5000/team/app:1", "8000",
        "./serve --port 8000",
        "LOG_LEVEL=debug"},
    {"registry.gitlab.com/group/sub-group/project/app:2026.01.15", "8080",
        "./serve --listen 0.0.0.0:8080",
        "DATABASE_URL=postgres://app@db.example.org:5432/app"},
    {"registry.k8s.io/pause:3.10", "22",
        "",
        ""},
    {"quay.io/jupyter/pytorch-notebook:cuda12-2024-10-14", "8888",
        "start-notebook.py --ServerApp.root_dir=/work",
        "CHOWN_HOME=yes"},
    {"public.ecr.aws/docker/library/python:3.12", "8000",
        "hypercorn main:app --bind 0.0.0.0:8000",
        "PYTHONPATH=/app"},
    {"ghcr.io/org/app@sha256:6b1f3a6e0f0c4f4c0c9fb6b3b1d5c6a7e8f90123456789abcdef0123456789ab", "443",
        "./app",
        "GREETING=it's-fine NOTE=a<b"},
    {"mcr.microsoft.com/devcontainers/base:1-ubuntu-22.04", "22",
        "sleep infinity",
        "EDITOR=vim"},
};

inline constexpr std::array<std::string_view, 9> keys{
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIP6TeiyTVsMm8JPNNi5vSLtNFhXLUZj05UHjOsrODe+I grace@laptop",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDhtvqTuTURVUwnKxqHxrRHPHp55ttFoOnjrFhZ9Yj6e ci-deploy key 2026",
        "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQC9kMxQbCbdTA7IoZ5c6SrFPKKwPFC9bzP/R9dzy3oFuamG9BOiKSKJo502a0Cv"
        "TE1wX5nA2s+qIBxBM5h1tXtK5RMWQbSwGWYu0ohIC9g5vHLtoRpVFXJeRCs1B9K8gRAgRcvMmVSBP/mQquNnKuwqrGVwrVvGxFv5"
        "fxI88QRqavd+cKgI/4BylJnIr6ZzjDqkXyWr1nwX8K17WybiPuoonrMN0DMtUIxXZvow9cV+PrtRZ2BE3WlfLbXC9jcbCGm5wAOv"
        "3qMU8Q+fCL8V9ihyrAmm9Su0zgr0y3apQqT7RU75hTd/jKoQXytydZWBt0T5qgwIUoE+JA3F8C4reJ8banRqXHR2J18aQa8+9+77"
        "P7mlo+yp9EORCMCdLQ9a3NcqruXEAZWEOrAEU+rpYMdEM5HgjkhgNnkworfXj2PiBDcqUdRYGEVjnI80YR+JtHAb7ZQTCTHKXtJP"
        "ctYZcpDswKzY+53HMzXZ2+jyXa1eIKDUDTW+n8t5aOSV71DGhtM= root@build-7",
        "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAACAQC7jQLao/4aDBU0dp6/V2Aok/mIITPaFmW94WkQpdMNLf8/uopA1iaX15TFWX+m"
        "OmmLugJKMmdgEzGpiTFxdCqSjgf7jZG/yFFRIjLtVM1u6Nrvz7NET2y4/IScYfAxmBLONCdkOhivXMxGBOrRav71SBlOTlV5l1Fj"
        "r5Kig23dfIIyO43aIOMU3l5AJ8O5nziDqt3PqPMXKcZV03dOlubFc/KLR4Chcz45wtN4yjhUn2FnjIDbze4EAB4G1Tt17CQnzW1x"
        "Asaeh68sNRgNbePh0UjWNIhxwv4tC2PmjiRXPFKKboaqmvw0PPlRBCBHhCjbQge1Fl3jIQpcd6p9rvdgz2YRQFK4SikXeBK2X2t0"
        "l7bGutPgHMXPSK4g8iAK+GRE1zz+8zVn4gwPPMEpK5uTMprJ7tX3AL330oRBRf2oV9bWAE9tePDjscmgVkJOzFV7NnuuOnI3pcSN"
        "M973xB3lsMMvLl5AVLkxowhh+odwEeHTd9bJSX1vIGgdhawhkPvNOOsRNejC+yRFJCTPm03PLBknCFbkmfqHpwjW3LsWOjU5CCZi"
        "YtMFPD6rAwwYSz1zJ6vHNMTR2FZ0cjQUehBdSPknEBaLe3MvzTnk1//ASljl/QseHvMtc33ftZy89jW9lqgebo4WVFJvfQHGUwTE"
        "QPaAPPCLdj9hv2PhQE3k3Q== alan.turing@example.org",
        "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBGYEny5vOGG6bQITwzBRKWDbMw3s"
        "M0EGttUOExjas8yxMLk4oFawl9p9gvfS2qTKWs84uY//0don0r5bRurgSVQ=",
        "ecdsa-sha2-nistp384 AAAAE2VjZHNhLXNoYTItbmlzdHAzODQAAAAIbmlzdHAzODQAAABhBP/rzLWfKASAmCrG6F/3VTKjg57G"
        "vddllkIkrP1kJYRK/0wIbQLjRB4uczYc4Kduw9NEXve2vcAVUbtbc0JWKJH+eEPzJfYPCqeow8hJLVah8RDL0BV9HAoDfP32heH8"
        "Bw== katherine",
        "ecdsa-sha2-nistp521 AAAAE2VjZHNhLXNoYTItbmlzdHA1MjEAAAAIbmlzdHA1MjEAAACFBAGZiu+MjY1XwPwvDA8m7n6m4Kff"
        "aLEJwe9Wv1CWv8UIJG3L2Bm2TpNJk/i/UY7hvktC6ANShJNHlZGHJHtMCtN4dAFapHWtpw/wqLx2FagV3Xae901MGlSJJl0ud5K7"
        "e613vgKcT/AGBGVRkGpymFTENUEvo6W5CbEnFMb5z7fzSjZcWQ== dorothy@host.example",
        "no-agent-forwarding,no-port-forwarding ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIP6TeiyTVsMm8JPNNi5vSLtNF"
        "hXLUZj05UHjOsrODe+I grace@laptop",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDhtvqTuTURVUwnKxqHxrRHPHp55ttFoOnjrFhZ9Yj6e ci-deploy key 2026\n"};
// clang-format on

inline constexpr std::array<std::string_view, 12> locations{
    "US", "CA", "DE", "FR", "GB", "NL", "FI", "NO", "PL", "JP", "SG", "IN"};
inline constexpr std::array<std::string_view, 6> systems{"Ubuntu Server 22.04", "Ubuntu Server 24.04 LTS", "Debian 12",
    "Rocky Linux 9", "Ubuntu Server 22.04 LTS R535 CUDA 12.2", "Windows Server 2022"};

/// An identifier that is not like the one before.
inline std::string plan_id(std::size_t n)
{
    std::ostringstream out;
    out << std::hex << (0x10000000 + n * 2654435761U % 0xe0000000);
    return out.str() + "-2766-4347-833b-205245fe3629";
}

/// The words between blanks.
inline std::vector<std::string> words(std::string_view text)
{
    std::istringstream       in{std::string(text)};
    std::vector<std::string> all;
    for (std::string word; in >> word;)
        all.push_back(word);
    return all;
}

/// Request number `n` for a workload.
inline std::string container(workload const& what, std::size_t n)
{
    namespace json     = boost::json;
    bool const has_key = n % 5 != 3;

    json::array ports, variables;
    bool        exposes_ssh = false;
    auto const  expose      = [&](std::string const& port) {
        auto const   slash = port.find('/');
        json::object one{{"port", port.substr(0, slash)}};
        if (slash != port.npos)
            one["protocol"] = port.substr(slash + 1);
        else if (n % 2 == 0)
            one["protocol"] = "tcp";
        exposes_ssh |= port == "22";
        ports.push_back(std::move(one));
    };
    for (auto const& port : words(what.ports))
        expose(port);
    if (has_key && !exposes_ssh)
        expose("22");
    for (auto const& each : words(what.variables))
        variables.push_back(
            json::object{{"name", each.substr(0, each.find('='))}, {"value", each.substr(each.find('=') + 1)}});
    if (n % 4 == 1)
        variables.push_back(json::object{
            {"name", "EXTRA_" + std::to_string(n)}, {"value", "a \"quoted\" word, {\"json\": true}, 100%"}});

    json::object settings{{"image", what.image}, {"expose", std::move(ports)}};
    if (!variables.empty() || n % 3 == 0)
        settings["environment"] = std::move(variables);
    if (!what.command.empty())
        settings["startup_command"] = what.command;
    else if (n % 3 == 1)
        settings["startup_command"] = nullptr;
    bool const at_ghcr = what.image.starts_with("ghcr.io/");
    if (n % 5 == 2 && (at_ghcr || what.image.find('.') > what.image.find('/')) && !what.image.starts_with("localhost"))
        settings["credentials"] = json::object{{"host", at_ghcr ? "ghcr.io" : "docker.io"},
            {"username", "team-" + std::to_string(n)}, {"password", "correct horse battery staple"}};

    json::object body{{"plan_id", plan_id(n)}, {"name", "w" + std::to_string(n) + "-run"},
        {"container_settings", std::move(settings)}};
    if (n % 3 != 0)
        body["constraints"] = json::object{{"location", locations[n % locations.size()]}};
    if (has_key)
        body["ssh_key"] = keys[n % keys.size()];
    return json::serialize(body);
}

/// Request number `n` for a VM or bare metal.
inline std::string machine(std::size_t n)
{
    return boost::json::serialize(boost::json::object{{"plan_id", plan_id(n)}, {"name", "vm-" + std::to_string(n)},
        {"ssh_key", keys[n % keys.size()]}, {"os_image", systems[n % systems.size()]}});
}
} // namespace corpus
