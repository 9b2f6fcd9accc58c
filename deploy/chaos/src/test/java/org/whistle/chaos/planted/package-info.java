/** Defects that are built into the running services on purpose, to prove the checker. */
@NullMarked
package org.whistle.chaos.planted;

import org.jspecify.annotations.NullMarked;
