package org.casebook.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import org.casebook.provenance.ProvenanceException.ErrorCode;
import org.casebook.provenance.ledger.LedgerException;
import org.junit.jupiter.api.Test;

class ProvenanceExceptionTest {

    @Test
    void keepsCodeMessageAndCause() {
        Throwable cause = new IllegalStateException("disk is full");
        ProvenanceException failure =
                new LedgerException(ErrorCode.LEDGER_UNWRITABLE, "ledger could not be written", cause);

        assertThat(failure.code()).isEqualTo(ErrorCode.LEDGER_UNWRITABLE);
        assertThat(failure).hasMessage("ledger could not be written").hasCause(cause);
    }
}
