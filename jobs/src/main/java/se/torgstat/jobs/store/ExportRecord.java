package se.torgstat.jobs.store;

import java.time.LocalDate;

/** An export that a revision was made from (S9.3); never its row counts (S3.3). */
public record ExportRecord(String unit, String fileName, LocalDate snapshotDate, String sha256) {}
