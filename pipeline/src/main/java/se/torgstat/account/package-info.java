/** Economy lines and the social account (S2.4, S10). */
@NullMarked
package se.torgstat.account;

import org.jspecify.annotations.NullMarked;
