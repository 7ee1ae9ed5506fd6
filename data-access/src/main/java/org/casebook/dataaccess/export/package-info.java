/// Writes what came through the door in the standard formats of others: FHIR R4 Provenance and AuditEvent,
/// OpenLineage. Nothing here reads anything: each writer takes an answer that a gateway gave, so what was
/// withheld cannot leave. The same answer gives the same bytes.
@NullMarked
package org.casebook.dataaccess.export;

import org.jspecify.annotations.NullMarked;
