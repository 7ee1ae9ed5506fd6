package org.casebook.viewmodels.session;

import java.util.Optional;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.gateway.CaseFile;
import org.casebook.dataaccess.governance.Governed;

/// What lies on the desk.
public sealed interface DeskState {
    /// No case.
    record Clear() implements DeskState {}

    /// A case is being fetched; nothing of another case is on screen meanwhile.
    record Fetching(CaseId caseId) implements DeskState {}

    /// A case.
    record Open(CaseFile file) implements DeskState {}

    /// The gateway gave nothing.
    record Refused(CaseId caseId, Governed.Reason reason) implements DeskState {}

    /// It could not be read.
    ///
    /// @param explanation one line without patient data
    record Failed(CaseId caseId, String explanation) implements DeskState {}

    /// The case file, while one is open.
    default Optional<CaseFile> openFile() {
        return this instanceof Open(CaseFile file) ? Optional.of(file) : Optional.empty();
    }

    /// Which case is meant, whether or not it is here yet.
    default Optional<CaseId> meantCase() {
        return switch (this) {
            case Clear() -> Optional.empty();
            case Fetching(CaseId caseId) -> Optional.of(caseId);
            case Open(CaseFile file) -> Optional.of(file.header().caseId());
            case Refused(CaseId caseId, var reason) -> Optional.of(caseId);
            case Failed(CaseId caseId, var explanation) -> Optional.of(caseId);
        };
    }
}
