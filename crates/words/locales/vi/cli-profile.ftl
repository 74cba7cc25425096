# The profiles of the AWS CLI, as the terminal says it.

cli-profile-none = AWS CLI trên máy tính này chưa có profile (hồ sơ) nào.
cli-profile-ours = Khóa của profile này do Firstday cung cấp.
cli-profile-other = Khóa của profile này không do Firstday cung cấp.
cli-profile-region = Region (vùng): { $region }
cli-profile-plain = Profile { $profile } có khóa truy cập { $key } ở dạng văn bản thuần. Tệp: { $path }, dòng { $line }.
cli-profile-plain-unnamed = Profile { $profile } có một khóa truy cập ở dạng văn bản thuần, không đọc được ID. Tệp: { $path }, dòng { $line }.
cli-profile-plain-half = Profile { $profile } chỉ có một nửa khóa truy cập. Tệp: { $path }, dòng { $line }.
cli-profile-plain-move = Để chuyển khóa vào kho khóa (keyring), hãy chạy: firstday profile import --profile { $profile }

## The proof

cli-profile-proving = Đang kiểm tra profile
cli-profile-who = Đăng nhập bằng { $who }.

## Moving a key, and removing a profile

cli-profile-import = Khóa truy cập { $key } của { $who } sẽ được chuyển vào kho khóa cho profile { $profile }. Các tệp thay đổi như sau:
cli-profile-imported = Khóa đã ở trong kho khóa. Để kiểm tra, hãy chạy: firstday profile prove --profile { $profile }
cli-profile-copy = Một bản sao của tệp cũ vẫn chứa khóa. Hãy xóa bản sao khi profile hoạt động: { $path }
cli-profile-absent = Không có profile { $profile } nào của Firstday.
cli-profile-removed = Đã bỏ profile. Để xóa những gì kho khóa còn giữ cho profile, hãy chạy: firstday keyring forget --profile { $profile }
