package org.casebook.dataaccess.casefile;

/// How strong the evidence for a variant is in this tumor, and the written rule that says so.
///
/// @param level `I`, `II`, `III` or `IV`
/// @param rule identifier of the rule in the rule file, for instance `egfr-l858r-nsclc`
/// @param explanation the rule in words
/// @param citation guideline, label or paper that the rule rests on
/// @param rulesVersion version of the rule file
///
/// Source: Li et al. 2017, AMP/ASCO/CAP standards and guidelines, doi 10.1016/j.jmoldx.2016.10.002.
public record Tier(String level, String rule, String explanation, String citation, String rulesVersion) {}
