#!/usr/bin/env bash
# Becomes one PostgreSQL 15 server: folder, port.
set -euo pipefail
bin=/usr/lib/postgresql/15/bin
[ -x "$bin/initdb" ] || DEBIAN_FRONTEND=noninteractive apt-get install -y -q postgresql-15
mkdir -p "$1/data"
as=()
if [ "$(id -u)" = 0 ]; then # it refuses to run as root
  as=(setpriv --reuid=postgres --regid=postgres --clear-groups)
  chown -R postgres:postgres "$1"
fi
"${as[@]}" "$bin/initdb" -D "$1/data" -U imr -A trust -E UTF8 --locale=C >"$1/initdb.log"
exec "${as[@]}" "$bin/postgres" -D "$1/data" -p "$2" -k "$1" -c listen_addresses=127.0.0.1 \
  -c shared_buffers=4GB -c effective_cache_size=12GB -c work_mem=256MB -c maintenance_work_mem=2GB \
  -c random_page_cost=1.1 -c effective_io_concurrency=200 -c jit=off \
  -c max_parallel_workers_per_gather=2 -c max_parallel_maintenance_workers=2 \
  -c synchronous_commit=off -c wal_level=minimal -c max_wal_senders=0 -c max_wal_size=4GB
