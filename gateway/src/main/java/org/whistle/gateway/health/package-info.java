/** Whether the whole house is ready. */
@NullMarked
package org.whistle.gateway.health;

import org.jspecify.annotations.NullMarked;
