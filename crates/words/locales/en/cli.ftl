# What only the terminal says.

answers-example-intro = Answers for "firstday setup --answers". Each part in square brackets is a step. Change the values, and remove the steps that you don't want. A step is also left out when its part has the line skip = true. Never put a password or a key into this file: Firstday makes those itself, and keeps them in the keyring.
