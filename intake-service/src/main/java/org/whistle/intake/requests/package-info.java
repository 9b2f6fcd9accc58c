/** Service requests as residents point them, amend them and withdraw them. */
@NullMarked
package org.whistle.intake.requests;

import org.jspecify.annotations.NullMarked;
