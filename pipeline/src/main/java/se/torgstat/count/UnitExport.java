package se.torgstat.count;

import java.time.LocalDate;
import se.torgstat.participation.Participations;

/** A unit's newest accepted export (S2.3). */
public record UnitExport(String unit, LocalDate snapshotDate, Participations participations) {}
