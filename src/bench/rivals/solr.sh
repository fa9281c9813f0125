#!/usr/bin/env bash
# Becomes one Solr node: folder, port.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
cp -r "$here/solr/." "$1"
mvn -B -q -f "$here/solr-pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath \
  -Dmdep.outputFile="$1/classpath"
exec "$JAVA_HOME/bin/java" -Xms4g -Xmx4g -XX:+UseG1GC --enable-native-access=ALL-UNNAMED \
  -Dsolr.install.dir="$1" -cp "$(cat "$1/classpath")" "$here/SolrNode.java" "$1" "$2"
