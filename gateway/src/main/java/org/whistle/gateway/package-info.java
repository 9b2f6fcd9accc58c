/** The one door: who calls is made sure of here, and nothing gets behind it by another way. */
@NullMarked
package org.whistle.gateway;

import org.jspecify.annotations.NullMarked;
