# What Firstday does with the AWS files and the AWS CLI of this computer.

## The path by which AWS tools start Firstday

helper-linked = Thêm profile { $profile } ({ $region }) vào { $file }. Công cụ AWS không dùng được đường dẫn { $to }, nên có một liên kết tại { $from } dẫn đến Firstday
helper-copied = Thêm profile { $profile } ({ $region }) vào { $file }. Công cụ AWS không chạy được Firstday tại { $to }, nên một bản sao được đặt tại { $from }
helper-undo = Xóa phần của profile này khỏi { $file }, và xóa tệp { $from }.

## What AWS tools prefer to a profile

shadow-absent = { $path } không có profile nào tên như vậy.
shadow-repeated = Profile xuất hiện nhiều lần, ở các dòng { $lines }. AWS CLI chỉ dùng phần cuối cùng. Hãy gộp chúng lại.
shadow-other-process = Ở dòng { $line }, profile lấy khóa từ một chương trình khác.
shadow-program-gone = Profile chỉ đến { $path }, nhưng chương trình đó không còn nữa. Hãy áp dụng lại bước AWS CLI để cập nhật.
shadow-program-another = Profile chỉ đến { $path }, nhưng đó không phải Firstday này. Có thể là bản cũ hơn hoặc chương trình khác. Hãy áp dụng lại bước AWS CLI để cập nhật.
shadow-credentials-file = Dòng { $line } của { $path } có khóa truy cập trùng tên, và công cụ AWS dùng khóa đó trước. Hãy chuyển khóa vào kho khóa, hoặc xóa đi.
shadow-credentials-setting = Dòng { $line } của { $path } đặt { $key } cho cùng tên đó và ghi đè profile. Hãy xóa dòng này.
shadow-own-setting = Dòng { $line } của profile đặt { $key }, và công cụ AWS dùng nó trước. Hãy xóa dòng này.
shadow-own-key = Dòng { $line } của profile cũng có khóa truy cập. AWS CLI hỏi Firstday trước, nhưng một số công cụ khác dùng khóa đó. Hãy chuyển khóa vào kho khóa, hoặc xóa đi.
shadow-endpoint = { $variable } gửi mọi lệnh gọi đến { $url }, kể cả khi dùng profile này.
shadow-proxy = { $variable } khiến AWS CLI gọi đến máy tính này qua proxy. Hãy thêm 127.0.0.1 và localhost vào NO_PROXY.
shadow-endpoint-ignored = { $variable } khiến công cụ AWS bỏ qua endpoint của profile, nên lệnh gọi đến thẳng AWS.
shadow-file = { $variable } khiến công cụ AWS dùng { $path } thay cho tệp thường dùng. Chương trình không có biến này sẽ thấy thiết lập khác.
shadow-region = { $variable } đặt Region là { $region }, cả với profile này.
shadow-keys = { $variable } đã được đặt. Lệnh không có --profile dùng khóa đó và không dùng profile nào. Lệnh có --profile thì không.
shadow-role = { $variable } chỉ định một vai trò. Lệnh không có --profile dùng vai trò đó và không dùng profile nào. Lệnh có --profile thì không.
shadow-other-profile = { $variable } chỉ định profile { $other }. Lệnh không có --profile dùng profile đó.
shadow-empty-variable = { $variable } đã được đặt nhưng để trống. AWS CLI coi đó là một tên và không tìm thấy gì. Hãy xóa biến này.
shadow-default-profile = Lệnh không có --profile dùng profile "default". Để dùng profile này, hãy thêm --profile và tên của nó.

## Why the AWS CLI refuses its files

refused-repeated-section = AWS CLI không đọc được { $path }. Phần [{ $section }] ở dòng { $line } đã có ở dòng { $first }. Hãy gộp hai phần lại.
refused-repeated-setting = AWS CLI không đọc được { $path }. Thiết lập { $setting } ở dòng { $line } đã có ở dòng { $first } của cùng phần đó. Hãy xóa một trong hai.
refused-no-section = AWS CLI không đọc được { $path }. Dòng { $line } nằm trên phần đầu tiên. Hãy thêm một dòng như [default] ở trên, hoặc xóa nó.
refused-not-a-setting = AWS CLI không đọc được { $path }. Dòng { $line } không phải là một phần, cũng không phải là thiết lập. Hãy sửa hoặc xóa nó.
refused-not-nested = AWS CLI không đọc được { $path }. Dòng { $line } thụt vào dưới một thiết lập trống và không có dấu =. Hãy sửa hoặc xóa nó.
refused-byte-order-mark = AWS CLI không đọc được { $path }. Dòng { $line } bắt đầu bằng một ký tự ẩn, gọi là byte order mark. Hãy lưu tệp ở dạng UTF-8 không có ký tự đó.

## Where there is no AWS CLI

path-empty = PATH của bạn có một mục trống, nghĩa là thư mục hiện tại. Firstday không tìm AWS CLI ở đó. Hãy xóa mục này: ai ghi được vào thư mục đó sẽ quyết định bạn chạy chương trình gì.
path-relative = PATH của bạn có mục không phải là đường dẫn đầy đủ: { $entries }. Firstday không tìm AWS CLI ở đó. Hãy xóa chúng: chúng phụ thuộc vào thư mục hiện tại.
aws-cli-install-linux = Không tìm thấy AWS CLI. Hãy cài phiên bản 2: { $command }, hoặc làm theo docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html.
aws-cli-install-macos = Không tìm thấy AWS CLI. Hãy cài phiên bản 2: { $command }, hoặc gói từ awscli.amazonaws.com/AWSCLIV2.pkg.
aws-cli-install-windows = Không tìm thấy AWS CLI. Hãy cài phiên bản 2: { $command }, hoặc gói từ awscli.amazonaws.com/AWSCLIV2.msi.

## Moving a key from a file to the keyring

import-note-copy = Bản sao lưu của tệp hiện tại được giữ ở { $path }. Chỉ bạn đọc được, nhưng trong đó có khóa. Hãy xóa bản này khi profile đã hoạt động.
import-note-tools = Chương trình tự đọc các tệp AWS mà không qua thư viện của AWS sẽ không còn thấy khóa.
import-note-link = Công cụ AWS không dùng được đường dẫn { $to }, nên có một liên kết tại { $from } dẫn đến Firstday.
import-obstacle-temporary = Đây là khóa tạm thời có session token, sẽ tự hết hạn. Bạn không cần chuyển nó.
import-obstacle-half = Một nửa của khóa bị thiếu hoặc để trống, và AWS CLI không dùng được nửa còn lại. Hãy thêm nửa bị thiếu, hoặc xóa cả hai.
import-obstacle-malformed = Một nửa của khóa có thêm thứ khác, như dấu ngoặc kép hoặc chú thích.
import-obstacle-repeated = Profile, hoặc một nửa khóa của nó, xuất hiện nhiều lần.
import-obstacle-both-files = Cả hai tệp AWS đều có khóa cho profile này. Hãy xóa khóa bạn không cần.
import-obstacle-name = Tên profile có dấu cách hoặc ký hiệu mà một số công cụ AWS không đọc được. Hãy đổi tên trong tệp.

problem-proof-stopped = Lần kiểm tra đã dừng.
problem-proof-stopped-hint = Chưa có gì thay đổi. Bạn có thể kiểm tra lại profile bất cứ lúc nào.

## Who else can change a program

exposed-owner = { $path } thuộc về người dùng khác của máy tính này, người có thể thay đổi những gì chạy từ đó. Hãy chuyển chương trình vào thư mục của bạn. Hoặc nhờ quản trị viên máy tính giao { $path } cho bạn.
exposed-mode = Người dùng khác của máy tính này có thể thay đổi { $path }, và những gì chạy từ đó. Hãy chạy "chmod go-w { $path }".
exposed-unseen = Firstday không biết được ai khác có thể thay đổi { $path }. Hãy tự cấp quyền vào đường dẫn đó, hoặc chuyển chương trình vào thư mục của bạn.
