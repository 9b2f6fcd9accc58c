/** Who lives where, as the community keeps it; whatever is personal is sealed. */
@NullMarked
package org.whistle.intake.households;

import org.jspecify.annotations.NullMarked;
