package org.casebook.dataaccess.ingest.dicom;

import java.util.Locale;
import java.util.regex.Pattern;
import org.casebook.dataaccess.imaging.DicomDirectory;
import org.casebook.dataaccess.ingest.IncomingFile;
import org.casebook.dataaccess.ingest.reading.HeadText;

/// Tells DICOM files by their first bytes, and those that lost them by their name.
///
/// Source: DICOM PS3.10 section 7.1.
final class DicomHead {
    private static final int PREAMBLE = 128;
    private static final Pattern NAME = Pattern.compile("(?i).*\\.(dcm|dicom|ima)");
    private static final String DIRECTORY = "DICOMDIR";

    private DicomHead() {}

    static boolean isDicom(IncomingFile file) {
        byte[] head = file.head();
        return hasPrefix(head)
                || beginsDataSet(head)
                || NAME.matcher(file.name()).matches();
    }

    static boolean isDirectory(IncomingFile file) {
        return hasPrefix(file.head())
                && (file.name().toUpperCase(Locale.ROOT).equals(DIRECTORY)
                        || HeadText.of(file).text().contains(DicomDirectory.SOP_CLASS_UID));
    }

    private static boolean hasPrefix(byte[] head) {
        return head.length >= PREAMBLE + 4
                && head[PREAMBLE] == 'D'
                && head[PREAMBLE + 1] == 'I'
                && head[PREAMBLE + 2] == 'C'
                && head[PREAMBLE + 3] == 'M';
    }

    /// A file without preamble begins with an element of group 0002 or 0008 whose length is short.
    private static boolean beginsDataSet(byte[] head) {
        if (head.length < 8 || (head[0] != 2 && head[0] != 8) || head[1] != 0 || head[3] != 0) {
            return false;
        }
        boolean explicit = isUpper(head[4]) && isUpper(head[5]);
        boolean implicit = head[4] >= 0 && head[4] <= 64 && head[5] == 0 && head[6] == 0 && head[7] == 0;
        return explicit || implicit;
    }

    private static boolean isUpper(byte letter) {
        return letter >= 'A' && letter <= 'Z';
    }
}
