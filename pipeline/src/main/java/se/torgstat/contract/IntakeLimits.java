package se.torgstat.contract;

/**
 * When a whole file is held (S3.2), as data.
 *
 * @param rejectedPercent F006: rejected / read over this share holds the file
 * @param shrinkPercent F008: over this share fewer accepted rows than the snapshot before
 * @param shrinkRows F008: and more than this many rows fewer
 */
public record IntakeLimits(int rejectedPercent, int shrinkPercent, int shrinkRows) {}
