package org.casebook.dataaccess.imaging;

/// A value representation: how the bytes of a data element are to be read.
///
/// Source: DICOM PS3.5 section 6.2.
public enum Vr {
    AE,
    AS,
    AT,
    CS,
    DA,
    DS,
    DT,
    FL,
    FD,
    IS,
    LO,
    LT,
    OB,
    OD,
    OF,
    OL,
    OV,
    OW,
    PN,
    SH,
    SL,
    SQ,
    SS,
    ST,
    SV,
    TM,
    UC,
    UI,
    UL,
    UN,
    UR,
    US,
    UT,
    UV;

    /// Whether the explicit form spends four bytes on the length, after two reserved ones (PS3.5 table 7.1-1).
    boolean hasLongLength() {
        return switch (this) {
            case OB, OD, OF, OL, OV, OW, SQ, SV, UC, UN, UR, UT, UV -> true;
            case AE, AS, AT, CS, DA, DS, DT, FL, FD, IS, LO, LT, PN, SH, SL, SS, ST, TM, UI, UL, US -> false;
        };
    }

    /// Whether the backslash is an ordinary character, so that there is one value only.
    boolean isSingleText() {
        return this == LT || this == ST || this == UT || this == UR;
    }

    /// Whether the specific character set applies (PS3.5 section 6.1.2.2); UN may hold any of them.
    boolean usesCharacterSet() {
        return switch (this) {
            case LO, LT, PN, SH, ST, UC, UT, UN -> true;
            default -> false;
        };
    }
}
