/// Compares the libraries of the program with a list of known vulnerabilities: `./imr bench audit`;
/// no part of the program.
///
/// [imr.bench.audit.Sbom] reads the libraries from the build's bill of materials (CycloneDX),
/// [imr.bench.audit.OsvExport] the list that osv.dev exports for Maven, and [imr.bench.audit.Audit]
/// reports which [imr.bench.audit.Advisory] affects which [imr.bench.audit.Library]. It downloads
/// nothing, so it is as current as its list.
@NullMarked
package imr.bench.audit;

import org.jspecify.annotations.NullMarked;
