/** 点单: what residents ask for, who they are and where it is. */
@NullMarked
package org.whistle.intake;

import org.jspecify.annotations.NullMarked;
