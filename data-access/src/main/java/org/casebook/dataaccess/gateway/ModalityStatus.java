package org.casebook.dataaccess.gateway;

import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.Presence;

/// One cell of the modality strip.
public record ModalityStatus(Modality modality, Presence presence) {}
