/** A period's published tables as files: CSV, a workbook, PX for PxWeb (S12). */
@NullMarked
package se.torgstat.jobs.export;

import org.jspecify.annotations.NullMarked;
