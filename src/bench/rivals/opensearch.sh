#!/usr/bin/env bash
# Becomes one OpenSearch node: folder, port.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
mvn -B -q -f "$here/opensearch-pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath \
  -Dmdep.outputFile="$1/classpath"
exec "$JAVA_HOME/bin/java" -Xms4g -Xmx4g -XX:+UseG1GC --add-modules=jdk.incubator.vector \
  --enable-native-access=ALL-UNNAMED -cp "$(cat "$1/classpath")" "$here/OpenSearchNode.java" "$1" "$2"
