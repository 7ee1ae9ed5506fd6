package org.casebook.dataaccess.imaging;

/// Where a file breaks off or breaks the rules; everything before it was read, nothing after it.
///
/// @param offset base 0, in bytes of the data as written (unpacked where the transfer syntax is deflated)
/// @param missing how many bytes of the broken value are not there; 0 when the file is not too short but wrong
/// @param reason one line without patient data
public record Defect(long offset, long missing, String reason) {}
