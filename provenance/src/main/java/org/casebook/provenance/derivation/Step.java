package org.casebook.provenance.derivation;

/// One stop of a walk through a graph.
///
/// @param distance from the start of the walk along the longest way, in relations; 0 for the start itself
/// @param node an entity or an activity
public record Step(int distance, Node node) {}
