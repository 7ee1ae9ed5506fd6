/// How Casebook looks: AtlantaFX Primer, light or dark, a bridge that gives ControlsFX the Modena colour names it asks
/// for, and Casebook's own sheet.
/// Meaning is never carried by colour alone: each semantic class brings an icon, and its control a word.
/// Text reaches a contrast of at least 4.5 : 1 in both themes; a test computes it.
@NullMarked
package org.casebook.views.theme;

import org.jspecify.annotations.NullMarked;
