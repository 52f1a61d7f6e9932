set I := 1..3;
param c{i in I} := i*2;
var x{I} >= 0, integer;
minimize z: sum{i in I} c[i]*x[i] + 3;
s.t. r{i in I: i > 1}: x[i] - x[i-1] >= 1;
s.t. q: 1 <= sum{i in I} x[i] <= 10;
solve;

display c;
data;
end;
