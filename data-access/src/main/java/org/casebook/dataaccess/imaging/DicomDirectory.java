package org.casebook.dataaccess.imaging;

import static org.casebook.dataaccess.imaging.DicomAttribute.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The files that a DICOMDIR names, relative to its own folder.
///
/// @param files in the order of the records
/// @param refused references that lead out of the folder or name no file
///
/// Source: DICOM PS3.3 annex F, PS3.10 section 8.2.
public record DicomDirectory(List<ReferencedFile> files, List<RefusedReference> refused) {
    /// The SOP class of a DICOMDIR.
    public static final String SOP_CLASS_UID = "1.2.840.10008.1.3.10";

    /// The standard allows eight components of eight characters; media in use are less strict.
    private static final int MAX_COMPONENTS = 16;
    private static final int MAX_COMPONENT = 128;

    public DicomDirectory {
        files = List.copyOf(files);
        refused = List.copyOf(refused);
    }

    /// A file that should be there.
    ///
    /// @param components folder names, then the file name; none of them leads upwards
    /// @param sopInstanceUid empty when the record does not say
    /// @param path of the tag that names it
    public record ReferencedFile(List<String> components, String sopInstanceUid, String path) {
        public ReferencedFile {
            components = List.copyOf(components);
        }
    }

    /// A reference that is not followed.
    ///
    /// @param path of the tag that names it
    /// @param reason one line without the name itself
    public record RefusedReference(String path, String reason) {}

    public static boolean isDirectory(DicomFile file) {
        return file.header()
                .sopClassUid()
                .filter(uid -> uid.value().equals(SOP_CLASS_UID))
                .isPresent();
    }

    public static DicomDirectory of(DicomFile file) {
        List<ReferencedFile> files = new ArrayList<>();
        List<RefusedReference> refused = new ArrayList<>();
        for (DataSet record : file.dataSet().items(DIRECTORY_RECORD_SEQUENCE)) {
            List<String> components = record.texts(REFERENCED_FILE_ID);
            if (components.isEmpty()) {
                continue; // patients, studies and series name no file
            }
            String path = record.path(REFERENCED_FILE_ID);
            objection(components)
                    .ifPresentOrElse(
                            reason -> refused.add(new RefusedReference(path, reason)),
                            () -> files.add(new ReferencedFile(components, instance(record), path)));
        }
        return new DicomDirectory(files, refused);
    }

    private static String instance(DataSet record) {
        return record.text(REFERENCED_SOP_INSTANCE_UID_IN_FILE)
                .map(DicomValue::value)
                .orElse("");
    }

    private static Optional<String> objection(List<String> components) {
        if (components.size() > MAX_COMPONENTS) {
            return Optional.of("file reference has %d components, must have at most %d"
                    .formatted(components.size(), MAX_COMPONENTS));
        }
        return components.stream().allMatch(DicomDirectory::isPlainName)
                ? Optional.empty()
                : Optional.of("file reference has a component that is empty, leads upwards or holds a separator");
    }

    private static boolean isPlainName(String name) {
        return !name.isEmpty()
                && name.length() <= MAX_COMPONENT
                && !name.equals(".")
                && !name.equals("..")
                && name.chars().allMatch(c -> c > ' ' && c < 0x7F && "/\\:*?\"<>|".indexOf(c) < 0);
    }
}
