package org.casebook.dataaccess.imaging;

import java.util.List;
import org.casebook.dataaccess.imaging.Decoding.Undecodable;

/// Asks the first of its decoders that knows the transfer syntax.
///
/// @param decoders in the order of preference
public record FirstFittingDecoder(List<DicomDecoder> decoders) implements DicomDecoder {
    static final FirstFittingDecoder STANDARD =
            new FirstFittingDecoder(List.of(new NativeDecoder(), new RleDecoder(), new JpegDecoder()));

    public FirstFittingDecoder {
        decoders = List.copyOf(decoders);
    }

    @Override
    public boolean decodes(TransferSyntax syntax) {
        return decoders.stream().anyMatch(decoder -> decoder.decodes(syntax));
    }

    @Override
    public Decoding decode(EncodedFrame frame) {
        TransferSyntax syntax = frame.format().syntax();
        return decoders.stream()
                .filter(decoder -> decoder.decodes(syntax))
                .findFirst()
                .map(decoder -> decoder.decode(frame))
                .orElseGet(() -> new Undecodable("no decoder for " + syntax.label()));
    }
}
