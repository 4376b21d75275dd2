/**
 * What a förbund's data folder says: units, areas, code lists, source contracts, table plan (S1,
 * S2, S7).
 */
@NullMarked
package se.torgstat.contract;

import org.jspecify.annotations.NullMarked;
