/** Cards: a link that checks a unit in stands for that unit, for one request. */
@NullMarked
package org.whistle.gateway.cards;

import org.jspecify.annotations.NullMarked;
