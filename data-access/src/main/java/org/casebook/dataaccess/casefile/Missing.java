package org.casebook.dataaccess.casefile;

/// The ways in which evidence is missing: different facts, each shown as itself, never a blank, never a zero.
public enum Missing {
    /// Nobody ordered it, or it was decided not to do it.
    NOT_DONE,
    /// It is ordered and the result is not there yet.
    PENDING,
    /// The patient does not take part (wearables, cohort genotyping).
    NOT_ENROLLED,
    /// A file came and could not be read.
    FAILED_TO_LOAD,
    /// The test was done but does not look at this place of the genome.
    NOT_COVERED,
    /// The policy does not let this user see it; says nothing on whether it exists.
    WITHHELD,
    /// No source says anything about it.
    NO_INFORMATION
}
