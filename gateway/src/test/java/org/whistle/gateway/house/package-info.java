/** What passes through: to which service, as whom, and what is said when nobody answers. */
@NullMarked
package org.whistle.gateway.house;

import org.jspecify.annotations.NullMarked;
