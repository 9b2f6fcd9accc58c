@NullMarked
package org.whistle.demo;

import org.jspecify.annotations.NullMarked;
