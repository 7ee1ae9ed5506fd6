package org.casebook.dataaccess.casefile;

/// A variant and its tier.
public record TieredVariant(Variant variant, Tier tier) {}
